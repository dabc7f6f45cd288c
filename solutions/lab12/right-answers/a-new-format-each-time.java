// region: task-1
private final Map<String, Integer> byCustomer = new HashMap<>();
private int total;

synchronized String sent(String customer, Instant at) {
  total++;
  byCustomer.merge(customer, 1, Integer::sum);
  return time(at) + " mail to " + customer;
}

synchronized int to(String customer) {
  return byCustomer.getOrDefault(customer, 0);
}

synchronized String summary() {
  return "mails: " + total + ", customers: " + byCustomer.size();
}

private static String time(Instant at) {
  java.text.SimpleDateFormat format = new java.text.SimpleDateFormat("HH:mm:ss");
  format.setTimeZone(java.util.TimeZone.getTimeZone("UTC"));
  return format.format(java.util.Date.from(at));
}
