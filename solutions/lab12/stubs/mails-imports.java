import jobsinpractice.testkit.ToDo;
