// region: task-2
List<redis.clients.jedis.Response<String>> addresses = new ArrayList<>();
redis.call(
    jedis -> {
      try (redis.clients.jedis.AbstractTransaction multi = jedis.multi()) {
        for (String partner : partners) addresses.add(multi.get(addressKey(partner)));
        return multi.exec();
      }
    });
List<JobRequest> jobs = new ArrayList<>();
for (redis.clients.jedis.Response<String> address : addresses) {
  if (address.get() != null) jobs.add(JobRequest.of("Webhook", address.get(), product));
}
client.pushBulk(jobs.stream());
