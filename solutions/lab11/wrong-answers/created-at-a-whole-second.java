// region: task-2
// caught by: the row has all that the relay needs, and the jid that place returned
// says: the fraction of the second is lost
String jid = Jid.next();
try (java.sql.Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(
      connection,
      "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, ?, ?, ?)",
      jid,
      "ShipOrder",
      order,
      clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  connection.commit();
}
return jid;
