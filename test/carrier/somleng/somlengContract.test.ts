// Somleng does what any carrier must do.

import { somlengAdapter } from '../../support/carrier/somlengAdapter.ts';
import { carrierContract } from '../contract.ts';

carrierContract(somlengAdapter);
