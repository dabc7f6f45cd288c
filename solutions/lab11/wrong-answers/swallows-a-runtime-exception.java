// region: task-2
// caught by: an order that is already there is refused, and leaves neither a row nor a connection
// says: a confirmation of an order that does not
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(
      connection,
      "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'ShipOrder', ?, ?)",
      jid,
      order,
      clock.instant());
  connection.commit();
} catch (RuntimeException e) {
  System.getLogger("orders").log(System.Logger.Level.DEBUG, "not placed", e);
}
return jid;
