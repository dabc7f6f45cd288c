// region: task-2
// caught by: the plug is pulled after each step: there is a row for each order, and for no other
// says: a transaction belongs to one connection
String jid = Jid.next();
try (java.sql.Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  try (java.sql.Connection outbox = database.getConnection()) {
    Sql.update(
        outbox,
        "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, ?, ?, ?)",
        jid,
        "ShipOrder",
        order,
        clock.instant());
  }
  connection.commit();
}
return jid;
