// region: task-2
// caught by: an order that is already there is refused, and leaves neither a row nor a connection
// says: Is the clock read after the commit
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  java.time.Instant now;
  try {
    now = clock.instant();
  } catch (RuntimeException e) {
    now = java.time.Instant.EPOCH;
  }
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(
      connection,
      "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'ShipOrder', ?, ?)",
      jid,
      order,
      now);
  connection.commit();
  System.getLogger("orders").log(System.Logger.Level.DEBUG, "placed at " + clock.instant());
}
return jid;
