// region: task-2
// caught by: an order that is already there is refused, and leaves neither a row nor a connection
// says: and so does setAutoCommit(true)
String jid = Jid.next();
try (java.sql.Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try {
    Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
    Sql.update(
        connection,
        "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, ?, ?, ?)",
        jid,
        "ShipOrder",
        order,
        clock.instant());
    connection.commit();
  } finally {
    connection.setAutoCommit(true);
  }
}
return jid;
