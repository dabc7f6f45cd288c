// region: task-2
for (int from = 0; from < partners.size(); from += 100) {
  List<String> some = partners.subList(from, Math.min(partners.size(), from + 100));
  String[] keys = new String[some.size()];
  for (int i = 0; i < keys.length; i++) keys[i] = addressKey(some.get(i));
  List<JobRequest> jobs = new ArrayList<>();
  for (String address : redis.call(jedis -> jedis.mget(keys))) {
    if (address != null) jobs.add(JobRequest.of("Webhook", address, product));
  }
  client.pushBulk(jobs.stream());
}
