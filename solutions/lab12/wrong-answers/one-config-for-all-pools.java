// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: the second call has changed what the first one returned
HikariConfig config = Shared.CONFIG;
config.setPoolName("orders");
config.setMaximumPoolSize(1 + (connectionsEach - 1) * threads);
config.setConnectionTimeout(timeout.toMillis());
return config;
}

private static final class Shared {
  static final HikariConfig CONFIG = new HikariConfig();
