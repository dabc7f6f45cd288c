// region: task-2
// caught by: any partners, also one that is listed twice: a webhook for each
// says: number is a long
if (partners.isEmpty()) return;
int id = (int) product;
String[] keys = partners.stream().map(Catalogue::addressKey).toArray(String[]::new);
List<String> addresses = redis.call(jedis -> jedis.mget(keys));
client.pushBulk(
    addresses.stream()
        .filter(java.util.Objects::nonNull)
        .map(address -> JobRequest.of("Webhook", address, id)));
