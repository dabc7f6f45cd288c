// region: task-2
// caught by: 1,000 partners: Redis reads at most 100 times from the network
// says: each address, or each job, is a request of its own
List<redis.clients.jedis.Response<String>> addresses = new ArrayList<>();
redis.pipelined(
    pipeline -> {
      for (String partner : partners) addresses.add(pipeline.get(addressKey(partner)));
    });
for (redis.clients.jedis.Response<String> address : addresses) {
  if (address.get() != null) client.push("Webhook", address.get(), product);
}
