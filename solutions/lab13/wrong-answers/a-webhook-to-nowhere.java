// region: task-2
// caught by: three partners, one of them without an address: two webhooks, in order
// says: a partner without an address gets no webhook
// also says: a partner without an address gets no webhook
if (partners.isEmpty()) return;
String[] keys = partners.stream().map(Catalogue::addressKey).toArray(String[]::new);
List<JobRequest> jobs = new ArrayList<>();
for (String address : redis.call(jedis -> jedis.mget(keys))) {
  jobs.add(JobRequest.of("Webhook", address, product));
}
client.pushBulk(jobs.stream());
