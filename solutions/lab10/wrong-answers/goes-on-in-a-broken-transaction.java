// region: task-2
// caught by: the order was pushed twice, with two jids: one charge, and no exception
// says: one failed statement breaks the whole transaction until rollback()
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  boolean first = true;
  try (PreparedStatement insert =
      connection.prepareStatement("INSERT INTO done (job_key) VALUES (?)")) {
    insert.setString(1, "charge " + order);
    insert.executeUpdate();
  } catch (SQLException duplicate) {
    first = false;
  }
  if (first) {
    Shop.takeMoney(connection, order, job.jid());
  }
  connection.commit();
}
