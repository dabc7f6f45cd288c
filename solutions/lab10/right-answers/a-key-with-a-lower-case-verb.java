// region: task-2
long order = Shop.orderOf(job);
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  try (PreparedStatement insert =
      connection.prepareStatement("INSERT INTO done (job_key) VALUES (?)")) {
    insert.setString(1, "order:" + order + ":charged");
    insert.executeUpdate();
    Shop.takeMoney(connection, order, job.jid());
    connection.commit();
  } catch (java.sql.SQLIntegrityConstraintViolationException e) {
    connection.rollback();
    if (!"23505".equals(e.getSQLState())) throw e;
  }
}
