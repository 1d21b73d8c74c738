// Twilio does what any carrier must do.

import { twilioAdapter } from '../../support/carrier/twilioAdapter.ts';
import { carrierContract } from '../contract.ts';

carrierContract(twilioAdapter);
