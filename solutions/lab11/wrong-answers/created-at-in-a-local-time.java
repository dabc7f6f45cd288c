// region: task-2
// caught by: the row has all that the relay needs, and the jid that place returned
// says: pass through a time zone
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  Sql.update(
      connection,
      "INSERT INTO outbox (jid, job, order_id, created_at) VALUES (?, 'ShipOrder', ?, ?)",
      jid,
      order,
      java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Tokyo"))
          .toInstant(java.time.ZoneOffset.UTC));
  connection.commit();
}
return jid;
