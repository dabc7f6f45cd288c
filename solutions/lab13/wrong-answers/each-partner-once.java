// region: task-2
// caught by: any partners, also one that is listed twice: a webhook for each
// says: is a partner that is listed twice only served once
if (partners.isEmpty()) return;
java.util.Set<String> once = new java.util.LinkedHashSet<>(partners);
String[] keys = once.stream().map(Catalogue::addressKey).toArray(String[]::new);
List<JobRequest> jobs = new ArrayList<>();
for (String address : redis.call(jedis -> jedis.mget(keys))) {
  if (address != null) jobs.add(JobRequest.of("Webhook", address, product));
}
client.pushBulk(jobs.stream());
