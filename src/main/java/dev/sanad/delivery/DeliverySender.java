package dev.sanad.delivery;

/** Carries out deliveries of one kind. Called on a virtual thread, outside of any transaction. */
public interface DeliverySender {

    /** The kind it is for; one sender per kind. */
    String kind();

    /**
     * One attempt. May be called again with the same id after a crash, so it looks whether the thing is already there.
     *
     * @throws Exception any failure that may pass
     */
    Outcome send(Delivery delivery) throws Exception;
}
