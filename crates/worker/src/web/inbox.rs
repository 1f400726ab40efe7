//! The waiting requests, shared by the listener that receives them and the loop that serves them.

use super::raw_attachment::RawAttachment;
use protocol::Mailbox;
use std::cell::RefCell;
use std::rc::Rc;

/// A mailbox that the listener fills and the loop empties.
pub(super) type Inbox = Rc<RefCell<Mailbox<RawAttachment>>>;
