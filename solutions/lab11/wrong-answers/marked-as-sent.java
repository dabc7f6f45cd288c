// region: task-2
// caught by: the row has all that the relay needs, and the jid that place returned
// says: takes the row for one that it has pushed
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(
      connection,
      "INSERT INTO outbox (jid, job, order_id, created_at, sent_at) VALUES (?, 'ShipOrder', ?, ?, ?)",
      jid,
      order,
      clock.instant(),
      clock.instant());
  connection.commit();
}
return jid;
