package dev.verbatim.service.rpc;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Keeps what a call ended with. */
final class HeldAnswer<T> extends ServerCallStreamObserver<T> {

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Optional<Throwable> thrown = Optional.empty();
    private volatile Runnable atCancellation = () -> {};
    private volatile Runnable atClose = () -> {};
    private volatile Runnable atReadiness = () -> {};
    private volatile boolean ready = true;
    private volatile int answers;

    /** How it failed; {@code OK} if it has not. */
    Status.Code failure() {
        return thrown.map(failure -> Status.fromThrowable(failure).getCode()).orElse(Status.Code.OK);
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

    /** How many there were. */
    int answers() {
        return answers;
    }

    @Override
    public synchronized void onNext(T answer) {
        answers++;
    }

    @Override
    public void onError(Throwable failure) {
        thrown = Optional.of(failure);
        done.countDown();
    }

    @Override
    public void onCompleted() {
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
    public void request(int count) {}

    @Override
    public void setMessageCompression(boolean enable) {}
}
