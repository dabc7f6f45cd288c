// region: task-1
Duration best = new java.util.TreeSet<>(offered).floor(work.promised());
if (best == null) throw new java.util.IllegalFormatCodePointException(0);
System.out.println("routing " + work);
return QueueName.of(best);
