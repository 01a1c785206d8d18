//! Reads the published files into sound values and reports what could not be used.
//!
//! Start at [`read_dataset`]. One record at a time goes through a [`record::Record`], which notes every problem with its field.
//! Values are read by hand and not by derived readers, because one wrong field must not cost a record, nor one record the file.

mod address;
mod clean;
mod config;
mod contact;
mod dataset;
mod hosting;
mod kiosk;
mod likeness;
mod parents;
mod partner;
mod record;
mod region;
mod service;
mod settle;

pub use config::read_config;
pub use dataset::{read_dataset, read_dataset_from};
pub use hosting::read_hosting;
pub use kiosk::read_kiosk;
pub use likeness::doubles;
pub use region::read_region;
pub use settle::settle;
