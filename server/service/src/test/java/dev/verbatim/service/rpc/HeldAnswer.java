package dev.verbatim.service.rpc;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Keeps what a call was answered and ended with. */
final class HeldAnswer<T> extends ServerCallStreamObserver<T> {

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Optional<Throwable> thrown = Optional.empty();
    private volatile Runnable atCancellation = () -> {};
    private volatile Runnable atClose = () -> {};
    private volatile Runnable atReadiness = () -> {};
    private volatile boolean ready = true;
    private final List<T> answers = new ArrayList<>();
    private volatile boolean completed;
    private volatile int asked;

    /** How it failed; {@code OK} if it has not. */
    Status.Code failure() {
        return thrown.map(failure -> Status.fromThrowable(failure).getCode()).orElse(Status.Code.OK);
    }

    /** Whether it has ended, well or not. */
    boolean hasEnded() {
        return done.getCount() == 0;
    }

    /** Whether it has ended well. */
    boolean isCompleted() {
        return completed;
    }

    /** How many messages of the client were asked for. */
    int asked() {
        return asked;
    }

    void awaitEnd() throws InterruptedException {
        done.await();
    }

    /** What happens when the client goes away. */
    void cancel() {
        atCancellation.run();
    }

    /** What happens when the client has read all. */
    void close() {
        atClose.run();
    }

    /** Takes no more until further notice. */
    void takeNothing() {
        ready = false;
    }

    void takeAgain() {
        ready = true;
        atReadiness.run();
    }

    /** What was answered so far. */
    synchronized List<T> answers() {
        return List.copyOf(answers);
    }

    @Override
    public synchronized void onNext(T answer) {
        answers.add(answer);
    }

    @Override
    public void onError(Throwable failure) {
        thrown = Optional.of(failure);
        done.countDown();
    }

    @Override
    public void onCompleted() {
        completed = true;
        done.countDown();
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void setOnCancelHandler(Runnable handler) {
        atCancellation = handler;
    }

    @Override
    public void setCompression(String compression) {}

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void setOnCloseHandler(Runnable handler) {
        atClose = handler;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
        atReadiness = handler;
    }

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void disableAutoRequest() {}

    @Override
    public synchronized void request(int count) {
        asked += count;
    }

    @Override
    public void setMessageCompression(boolean enable) {}
}
