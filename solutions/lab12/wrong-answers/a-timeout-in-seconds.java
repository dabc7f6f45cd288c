// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: HikariCP refuses this value
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(threads * (connectionsEach - 1) + 1);
config.setConnectionTimeout(timeout.toSeconds());
return config;
