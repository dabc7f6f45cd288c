// region: task-2
// caught by: 1,000 partners: Redis reads at most 100 times from the network
// says: One pushBulk pushes them all
if (partners.isEmpty()) return;
String[] keys = partners.stream().map(Catalogue::addressKey).toArray(String[]::new);
for (String address : redis.call(jedis -> jedis.mget(keys))) {
  if (address != null) client.pushBulk(java.util.stream.Stream.of(JobRequest.of("Webhook", address, product)));
}
