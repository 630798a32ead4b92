import type { uiOpen as zh } from '../zh/ui-open.ts';

export const uiOpen: { readonly [K in keyof typeof zh]: string } = {
  'open.lead': 'The chair declares the poll open. Ballots are handed out only after that.',
  'open.declare': 'Declare the poll open',
  'open.declare-lead': 'With this PIN the chair declares the poll open.',
  'open.until': 'Until opening time, {time}',
  'open.since': 'Since opening time, {time}',
  'open.hours': 'Voting from {opens} to {closes}',
  'open.early': 'It is not yet {time}. To open early, the chair writes the reason.',
  'open.early-reason': 'Reason for opening early',
  'open.late': '{time} late. The record will say so.',
  'open.move-close': 'The chair decides that the close moves by as much',
  'open.not-ready': 'The list is not complete, so the poll cannot be opened yet.',
  'open.opened': 'Opened at {at}; voting ends at {closes}.',
  'open.was-early': 'Opened {time} early: {reason}',
  'open.was-late': 'Opened {time} late.',
  'open.moved': 'The close has been moved.',
  'open.not-moved': 'The close stays.',
  'open.to-desk': 'Go to the desk',
  'open.cancel': 'Do not open the station',
  'open.cancel-lead':
    'Only in a disaster or another emergency, by decision of the chair, who announces it. The new date is due within two days. This cannot be undone here.',
  'open.cancel-cause': 'Cause',
  'open.cancel-do': 'The chair decides not to open',
  'open.postponed': 'The station does not open: {cause}. The new date is due by {date}.',
};
