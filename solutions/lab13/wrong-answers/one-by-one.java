// region: task-2
// caught by: 1,000 partners: Redis reads at most 100 times from the network
// says: each partner costs a request for the address and another one for the job
for (String partner : partners) {
  String address = redis.call(jedis -> jedis.get(addressKey(partner)));
  if (address != null) client.push("Webhook", address, product);
}
