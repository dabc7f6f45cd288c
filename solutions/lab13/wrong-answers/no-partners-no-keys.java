// region: task-2
// caught by: no partner, or none with an address: nothing is pushed
// says: MGET needs at least one key
String[] keys = partners.stream().map(Catalogue::addressKey).toArray(String[]::new);
List<JobRequest> jobs = new ArrayList<>();
for (String address : redis.call(jedis -> jedis.mget(keys))) {
  if (address != null) jobs.add(JobRequest.of("Webhook", address, product));
}
client.pushBulk(jobs.stream());
