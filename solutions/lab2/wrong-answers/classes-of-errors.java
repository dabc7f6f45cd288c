// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: or their classes in a set
private final java.util.Set<Class<?>> errors = java.util.concurrent.ConcurrentHashMap.newKeySet();

@Override
public void redisLost(Throwable error) {
  errors.add(error.getClass());
}

int count() {
  return errors.size();
}
