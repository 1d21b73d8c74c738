// SignalWire does what any carrier must do.

import { signalwireAdapter } from '../../support/carrier/signalwireAdapter.ts';
import { carrierContract } from '../contract.ts';

carrierContract(signalwireAdapter);
