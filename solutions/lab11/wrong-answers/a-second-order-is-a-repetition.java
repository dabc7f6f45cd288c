// region: task-2
// caught by: an order that is already there is refused, and leaves neither a row nor a connection
// says: place takes this call for a repetition
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (var known = connection.prepareStatement("SELECT jid FROM outbox WHERE order_id = ?")) {
    known.setLong(1, order);
    var found = known.executeQuery();
    if (found.next()) return found.getString("jid");
  }
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(
      connection,
      "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'ShipOrder', ?, ?)",
      jid,
      order,
      clock.instant());
  connection.commit();
}
return jid;
