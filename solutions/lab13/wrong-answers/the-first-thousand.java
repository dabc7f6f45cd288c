// region: task-2
// caught by: 2,500 partners: a webhook for each
// says: go on until none is left
if (partners.isEmpty()) return;
List<String> batch = partners.subList(0, Math.min(1_000, partners.size()));
String[] keys = batch.stream().map(Catalogue::addressKey).toArray(String[]::new);
client.pushBulk(
    redis.call(jedis -> jedis.mget(keys)).stream()
        .filter(address -> address != null)
        .map(address -> JobRequest.of("Webhook", address, product)));
