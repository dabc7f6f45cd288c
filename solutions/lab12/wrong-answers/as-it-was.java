// region: task-1
// caught by: two threads send to one customer: both mails are counted
// says: also in count++ and also with volatile
// also says: guard every access with the same lock
private static final java.text.SimpleDateFormat TIME = new java.text.SimpleDateFormat("HH:mm:ss");

static {
  TIME.setTimeZone(java.util.TimeZone.getTimeZone("UTC"));
}

private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

String sent(String customer, Instant at) {
  total++;
  byCustomer.merge(customer, 1, Integer::sum);
  return TIME.format(java.util.Date.from(at)) + " mail to " + customer;
}

int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}
