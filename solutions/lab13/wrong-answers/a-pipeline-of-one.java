// region: task-2
// caught by: 1,000 partners: Redis reads at most 100 times from the network
// says: the addresses are fetched one by one
List<JobRequest> jobs = new ArrayList<>();
for (String partner : partners) {
  List<redis.clients.jedis.Response<String>> answers = new ArrayList<>();
  redis.pipelined(pipeline -> answers.add(pipeline.get(addressKey(partner))));
  String address = answers.get(0).get();
  if (address != null) jobs.add(JobRequest.of("Webhook", address, product));
}
client.pushBulk(jobs.stream());
