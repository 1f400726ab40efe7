//! Abandoning work that is under way.

use likeness_nets::style::painting::Interrupt;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

/// The result of a future; `None` if it is interrupted first, in which case it is dropped.
pub(crate) async fn unless_interrupted<T>(work: impl Future<Output = T>, interrupt: &impl Interrupt) -> Option<T> {
    let (mut work, mut interrupted) = (pin!(work), pin!(interrupt.interrupted()));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => interrupted.as_mut().poll(context).map(|()| None),
    })
    .await
}
