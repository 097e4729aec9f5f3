namespace Documents.DemoTenant.Entra;

/// <summary>Somebody with an account in the tenant.</summary>
/// <param name="ObjectId">Their <c>oid</c>.</param>
/// <param name="Name">Their name.</param>
/// <param name="Address">Their e-mail address.</param>
/// <param name="Roles">Their roles in the service.</param>
/// <param name="SeesRegister">Whether the clinic's site is shared with them.</param>
public sealed record Person(string ObjectId, string Name, string Address, IReadOnlyList<string> Roles, bool SeesRegister);
