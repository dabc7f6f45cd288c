// region: task-2
String key = jobsinpractice.engine.Keys.queue("default");
return new Place(key, Place.End.valueOf("RIGHT"));
