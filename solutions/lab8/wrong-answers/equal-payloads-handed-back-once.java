// region: task-5
// caught by: any in-flight list is handed back to its own queue, in its order
// says: an equal payload is still in flight
java.util.Set<java.nio.ByteBuffer> payloads = new java.util.LinkedHashSet<>();
for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
  payloads.add(java.nio.ByteBuffer.wrap(payload));
}
for (java.nio.ByteBuffer payload : payloads) {
  settle(queue, payload.array(), Ending.back(queue, payload.array()));
}
