// region: task-2
// caught by: the row has all that the relay needs, and the jid that place returned
// says: is registered as ShipOrder
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(connection, "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'Ship', ?, ?)", jid, order, clock.instant());
  connection.commit();
}
return jid;
