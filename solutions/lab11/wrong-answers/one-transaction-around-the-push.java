// region: task-2
// caught by: the plug is pulled after each step: there is a row for each order, and for no other
// says: Redis takes no part in the transaction
String jid = Jid.next();
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  Sql.update(connection, "INSERT INTO orders (id) VALUES (?)", order);
  queue.push(java.util.List.of(new Row(0, jid, "ShipOrder", order)));
  connection.commit();
}
return jid;
