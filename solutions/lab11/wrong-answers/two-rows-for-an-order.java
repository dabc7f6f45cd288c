// region: task-2
// caught by: the plug is pulled after each step: there is a row for each order, and for no other
// says: insert one row
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(connection, "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'ShipOrder', ?, ?)", jid, order, clock.instant());
  Sql.update(connection, "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'ShipOrder', ?, ?)", Jid.next(), order, clock.instant());
  connection.commit();
}
return jid;
