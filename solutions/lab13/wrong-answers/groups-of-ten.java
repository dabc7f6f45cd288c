// region: task-2
// caught by: 1,000 partners: Redis reads at most 100 times from the network
// says: Make the groups larger
for (int from = 0; from < partners.size(); from += 10) {
  List<String> group = partners.subList(from, Math.min(from + 10, partners.size()));
  String[] keys = group.stream().map(Catalogue::addressKey).toArray(String[]::new);
  List<String> addresses = redis.call(jedis -> jedis.mget(keys));
  client.pushBulk(
      addresses.stream()
          .filter(java.util.Objects::nonNull)
          .map(address -> JobRequest.of("Webhook", address, product)));
}
