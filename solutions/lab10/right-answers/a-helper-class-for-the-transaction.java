// region: task-2
    long order = Shop.orderOf(job);
    try (Transaction transaction = new Transaction(database)) {
      boolean isNew = transaction.insertKey("charge of the credit, order " + order);
      if (!isNew) {
        System.out.println("order " + order + " is charged already, nothing to do for " + job.jid());
        return;
      }
      Shop.takeMoney(transaction.connection, order, job.jid());
      transaction.commit();
    }
// region: charge-key
  /** A connection that is closed without a commit is rolled back by the pool. */
  private static final class Transaction implements AutoCloseable {
    private final java.sql.Connection connection;

    Transaction(DataSource database) throws SQLException {
      connection = database.getConnection();
      try {
        connection.setAutoCommit(false);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }

    /** Returns false if the key is there already. */
    boolean insertKey(String key) throws SQLException {
      try (java.sql.PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO done (job_key) VALUES (?) ON CONFLICT DO NOTHING")) {
        insert.setObject(1, key);
        insert.execute();
        return insert.getUpdateCount() > 0;
      }
    }

    void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
