// region: task-2
List<redis.clients.jedis.Response<String>> addresses = new ArrayList<>();
redis.pipelined(
    pipeline -> partners.forEach(partner -> addresses.add(pipeline.get(addressKey(partner)))));
client.pushBulk(
    addresses.stream()
        .map(address -> address.get())
        .filter(java.util.Objects::nonNull)
        .map(address -> JobRequest.of("Webhook", address, product)));
