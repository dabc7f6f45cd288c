import jobsinpractice.kit.lab.ToDo;
