// region: task-2
String key = jobsinpractice.engine.internal.Keys.queue("default");
return new Place(key, Place.End.valueOf("RIGHT"));
