// region: task-2
// caught by: 1,000 partners: Redis reads at most 100 times from the network
// says: MULTI makes several commands one step
List<JobRequest> jobs = new ArrayList<>();
for (String partner : partners) {
  String address =
      redis.call(
          jedis -> {
            try (redis.clients.jedis.AbstractTransaction multi = jedis.multi()) {
              redis.clients.jedis.Response<String> answer = multi.get(addressKey(partner));
              multi.exec();
              return answer.get();
            }
          });
  if (address != null) jobs.add(JobRequest.of("Webhook", address, product));
}
client.pushBulk(jobs.stream());
