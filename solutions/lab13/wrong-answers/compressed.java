// region: task-3
// caught by: 100 large orders: at most 300 bytes of Redis for each job
// says: Is it compressed or encoded
static JobRequest request(Order order) {
  java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
  try (java.util.zip.GZIPOutputStream zip = new java.util.zip.GZIPOutputStream(bytes)) {
    zip.write(order.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  } catch (java.io.IOException e) {
    throw new java.io.UncheckedIOException(e);
  }
  String text = java.util.Base64.getEncoder().encodeToString(bytes.toByteArray());
  return JobRequest.of("ShipOrder", order.id(), text);
}

@Override
public void perform(Job job) {
  orders.find(((Number) job.args().get(0)).longValue()).ifPresent(carrier::ship);
}
