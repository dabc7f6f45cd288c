import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;
