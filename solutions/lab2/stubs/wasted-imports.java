import jobsinpractice.engine.WorkerListener;
import jobsinpractice.kit.lab.ToDo;
