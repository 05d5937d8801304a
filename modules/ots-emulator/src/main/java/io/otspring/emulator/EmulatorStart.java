/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

import io.otspring.emulator.administration.AdministrationPaths;
import io.otspring.emulator.data.DataReader;
import io.otspring.emulator.data.DataWriter;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.fault.Faults;
import io.otspring.emulator.http.EmulatorServer;
import io.otspring.emulator.http.ServerOptions;
import io.otspring.emulator.operation.OperationDispatcher;
import io.otspring.emulator.storage.Storage;

/**
 * Puts an emulator together from what was chosen for it, and starts it.
 *
 * @param listen where it listens
 * @param instances the names of its instances
 * @param accessKeys its access keys
 * @param faults the rules about calls that go wrong
 * @param data where its data is
 * @param tls whether it speaks HTTPS
 * @param clock the time
 * @param settings which limits apply
 */
record EmulatorStart(ListenAddress listen, List<String> instances, AccessKeys accessKeys, List<FaultRule> faults,
		DataSettings data, TlsSettings tls, EmulatorClock clock, EngineSettings settings) {

	OtsEmulator start() {
		InetAddress address = this.listen.resolve();
		ServerOptions options = new ServerOptions(new InetSocketAddress(address, this.listen.port()),
				this.accessKeys.forAddress(this.listen, address), Set.copyOf(this.instances), this.clock,
				this.tls.context(this.listen, address));
		Storage storage = this.data.open(this.listen);
		try {
			return start(options, storage);
		}
		catch (IOException ex) {
			storage.close();
			throw this.listen.notListening(ex);
		}
		catch (RuntimeException ex) {
			storage.close();
			throw ex;
		}
	}

	private OtsEmulator start(ServerOptions options, Storage storage) throws IOException {
		Instances engine = this.data.read(storage, opened -> new Instances(opened, this.clock, this.settings),
				this.listen);
		EmulatorData loaded = this.data.load(engine, new DataWriter(engine, this.instances),
				new DataReader(engine, this.instances, this.clock), this.listen);
		Faults rules = new Faults(OperationDispatcher::knows);
		this.faults.forEach(rules::add);
		EmulatorServer server = new EmulatorServer(options, new DispatchedOperations(new OperationDispatcher(engine)),
				rules, new AdministrationPaths(rules, loaded.writer(), loaded.reader()));
		server.start();
		String endpoint = ((options.tls() != null) ? "https://" : "http://")
				+ this.listen.reachable(options.address().getAddress()) + ":" + server.port();
		return new OtsEmulator(server, storage, endpoint, this.instances, options.keys().get(0), rules, loaded,
				this.clock);
	}

}
