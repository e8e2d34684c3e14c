//! Processes, signals and timers on real schedulers: small programs, each run with one scheduler,
//! with several, with a slice of one reduction, and under the deterministic driver.
//!
//! A program's `main/0` must return; what it expects it matches.

#![allow(missing_docs, reason = "a test")]

use purlin_runtime::vm::{Debug, Vm, VmBuilder};
use purlin_syntax::ParseOptions;
use purlin_syntax::preprocess::MemoryLoader;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

/// The exit status of a program that has done all it should.
const DONE: i32 = 42;

const PRELUDE: &str = "
-module(t).
-export([start/0, main/0]).
start() ->
    try main() of _ -> erlang:halt(42)
    catch C:R:S -> erlang:display({C, R, S}), erlang:halt(1)
    end.
seq(N, M) when N > M -> [];
seq(N, M) -> [N | seq(N + 1, M)].
each(_, []) -> ok;
each(F, [H | T]) -> F(H), each(F, T).
map(_, []) -> [];
map(F, [H | T]) -> [F(H) | map(F, T)].
sum([]) -> 0;
sum([H | T]) -> H + sum(T).
length_of(L) -> erlang:length(L).
use() -> {seq(1, 2), each(fun(_) -> ok end, []), map(fun(X) -> X end, []), sum([]), length_of([])}.
down(Pid, Ref) -> receive {'DOWN', Ref, process, Pid, R} -> R after 5000 -> no_down end.
down_of(Pid) -> down(Pid, erlang:monitor(process, Pid)).
use2() -> {use(), use2(), down_of(self())}.
";

fn build(text: &str, settings: VmBuilder) -> Arc<Vm> {
    let vm = settings.build();
    let text = format!("{PRELUDE}{text}");
    let parsed = purlin_syntax::parse_module(
        "t.erl",
        &text,
        &ParseOptions::default(),
        &MemoryLoader::new(),
    );
    let options = purlin_compiler::Options::default();
    let (module, diagnostics) = purlin_compiler::compile(&parsed.forms, &parsed.sources, &options);
    let module = module.unwrap_or_else(|| panic!("{:?} {diagnostics:?}", parsed.diagnostics));
    let verified =
        purlin_bytecode::verify::verify(module).unwrap_or_else(|error| panic!("{error}"));
    vm.code
        .load(&vm, &verified, purlin_runtime::code::LoadedFrom::Within)
        .expect("the module can be loaded");
    vm
}

/// Runs a program to its end, which must come within a minute.
fn status(text: &str, settings: VmBuilder) -> (Arc<Vm>, i32) {
    let vm = build(text, settings);
    let [module, start] = ["t", "start"].map(|text| vm.atoms.intern(text).expect("an atom"));
    vm.spawn_main(module, start, |_| Vec::new())
        .expect("there is room for a process");
    let (sender, receiver) = channel();
    let waited = vm.clone();
    std::thread::spawn(move || {
        let _ = sender.send(waited.wait());
    });
    let status = receiver
        .recv_timeout(Duration::from_secs(60))
        .expect("the program ends in time");
    (vm, status)
}

fn check(text: &str) {
    let preempt = Debug {
        preempt: true,
        ..Debug::default()
    };
    for settings in [
        Vm::builder().schedulers(1),
        Vm::builder().schedulers(2),
        Vm::builder().schedulers(4).debug(preempt),
        Vm::builder().deterministic(1),
        Vm::builder().deterministic(2).debug(preempt),
    ] {
        assert_eq!(status(text, settings).1, DONE);
    }
}

#[test]
fn spawn_and_send() {
    check(
        "main() ->
            Me = self(),
            Pid = spawn(fun() -> receive {hello, From} -> From ! {world, self()} end end),
            Pid ! {hello, Me},
            receive {world, Pid} -> ok end.",
    );
}

#[test]
fn selective_receive_keeps_order() {
    check(
        "main() ->
            Me = self(),
            each(fun(N) -> Me ! {n, N} end, seq(1, 200)),
            Me ! last,
            receive last -> ok end,
            {message_queue_len, 200} = process_info(Me, message_queue_len),
            100 = receive {n, N} when N rem 100 =:= 0 -> N end,
            L = map(fun(_) -> receive {n, Next} -> Next end end, seq(1, 199)),
            L = seq(1, 99) ++ seq(101, 200),
            receive _ -> exit(unexpected) after 0 -> ok end.",
    );
}

#[test]
fn ring() {
    check(
        "loop(Next) -> receive stop -> Next ! stop; M -> Next ! M, loop(Next) end.
         main() ->
            Me = self(),
            Last = spawn(fun() -> loop(Me) end),
            First = fold(50, Last),
            each(fun(N) -> First ! N, receive N -> ok end end, seq(1, 20)),
            First ! stop,
            receive stop -> ok end.
         fold(0, Next) -> Next;
         fold(N, Next) -> fold(N - 1, spawn(fun() -> loop(Next) end)).",
    );
}

#[test]
fn links() {
    check(
        "main() ->
            process_flag(trap_exit, true),
            P1 = spawn_link(fun() -> exit(bye) end),
            receive {'EXIT', P1, bye} -> ok end,
            P2 = spawn(fun() -> receive after infinity -> ok end end),
            link(P2), exit(P2, kill),
            receive {'EXIT', P2, killed} -> ok end,
            link(P2),
            receive {'EXIT', P2, noproc} -> ok end,
            P3 = spawn_link(fun() -> ok end),
            receive {'EXIT', P3, normal} -> ok end,
            % An unlinked process says nothing any more.
            P4 = spawn_link(fun() -> receive go -> exit(quietly) end end),
            unlink(P4), M4 = monitor(process, P4), P4 ! go,
            quietly = down(P4, M4),
            receive {'EXIT', P4, _} -> exit(heard) after 10 -> ok end,
            % Chains fall together.
            P5 = spawn(fun() ->
                     P6 = spawn_link(fun() -> receive after infinity -> ok end end),
                     process_flag(trap_exit, false),
                     receive {who, F} -> F ! {child, P6} end,
                     receive after infinity -> ok end
                 end),
            P5 ! {who, self()},
            P6 = receive {child, C} -> C end,
            M6 = monitor(process, P6),
            exit(P5, boom),
            boom = down(P6, M6),
            % exit(_, normal) is ignored by others.
            P7 = spawn(fun() -> receive {ping, F7} -> F7 ! pong end end),
            exit(P7, normal), P7 ! {ping, self()}, receive pong -> ok end,
            % ... and trapped.
            exit(self(), normal), receive {'EXIT', _, normal} -> ok end.",
    );
}

#[test]
fn monitors() {
    check(
        "main() ->
            {P1, R1} = spawn_monitor(fun() -> exit({because, [1, 2]}) end),
            {because, [1, 2]} = down(P1, R1),
            noproc = down(P1, monitor(process, P1)),
            {P2, R2} = spawn_monitor(fun() -> ok end),
            normal = down(P2, R2),
            P3 = spawn(fun() -> receive after infinity -> ok end end),
            R3 = monitor(process, P3),
            {monitored_by, [Me]} = process_info(P3, monitored_by), Me = self(),
            {monitors, [{process, P3}]} = process_info(self(), monitors),
            true = demonitor(R3),
            exit(P3, kill),
            receive {'DOWN', R3, _, _, _} -> exit(heard) after 10 -> ok end,
            R4 = monitor(process, nobody),
            receive {'DOWN', R4, process, {nobody, 'nonode@nohost'}, noproc} -> ok end,
            P5 = spawn(fun() -> receive stop -> ok end end),
            true = register(somebody, P5),
            R5 = monitor(process, somebody, [{tag, {gone, 7}}]),
            somebody ! stop,
            receive {{gone, 7}, R5, process, {somebody, 'nonode@nohost'}, normal} -> ok end,
            undefined = whereis(somebody),
            % A monitor that has struck is flushed.
            {P6, R6} = spawn_monitor(fun() -> ok end),
            wait_dead(P6),
            demonitor(R6, [flush]),
            receive {'DOWN', R6, _, _, _} -> exit(not_flushed) after 10 -> ok end,
            {P7, R7} = spawn_monitor(fun() -> receive after infinity -> ok end end),
            true = demonitor(R7, [flush, info]), false = demonitor(R7, [flush, info]),
            exit(P7, kill).
         wait_dead(P) -> case is_process_alive(P) of true -> erlang:yield(), wait_dead(P); false -> ok end.",
    );
}

#[test]
fn aliases() {
    check(
        "main() ->
            A = alias(),
            A ! one, receive one -> ok end,
            true = unalias(A), false = unalias(A),
            A ! two, receive two -> exit(received) after 10 -> ok end,
            S = spawn(fun Loop() -> receive {From, X} -> From ! {From, X}, From ! again, Loop() end end),
            R = monitor(process, S, [{alias, reply_demonitor}]),
            S ! {R, hello},
            receive {R, hello} -> ok end,
            receive again -> exit(received) after 10 -> ok end,
            {monitors, []} = process_info(self(), monitors),
            exit(S, kill).",
    );
}

#[test]
fn names() {
    check(
        "main() ->
            true = register(me, self()),
            Me = whereis(me), Me = self(),
            {registered_name, me} = process_info(self(), registered_name),
            badarg = try register(me, self()) catch error:E1 -> E1 end,
            badarg = try register(other, self()) catch error:E2 -> E2 end,
            me ! hello, receive hello -> ok end,
            {me, 'nonode@nohost'} ! hello, receive hello -> ok end,
            badarg = try nobody ! hello catch error:E3 -> E3 end,
            {nobody, 'nonode@nohost'} ! hello,
            true = unregister(me), undefined = whereis(me),
            [] = process_info(self(), registered_name),
            P = spawn(fun() -> receive stop -> ok end end),
            true = register(worker, P),
            true = is_in(worker, registered()),
            R = monitor(process, P), worker ! stop, normal = down(P, R),
            undefined = whereis(worker),
            badarg = try register(worker, P) catch error:E4 -> E4 end.
         is_in(X, [X | _]) -> true;
         is_in(X, [_ | T]) -> is_in(X, T);
         is_in(_, []) -> false.",
    );
}

#[test]
fn timeouts_and_timers() {
    check(
        "main() ->
            T0 = erlang:monotonic_time(millisecond),
            receive after 20 -> ok end,
            T1 = erlang:monotonic_time(millisecond),
            true = T1 - T0 >= 20,
            R1 = erlang:start_timer(10, self(), hi),
            receive {timeout, R1, hi} -> ok after 5000 -> exit(late) end,
            erlang:send_after(5, self(), after_five),
            receive after_five -> ok after 5000 -> exit(late) end,
            R2 = erlang:send_after(100000, self(), never),
            true = erlang:read_timer(R2) > 90000,
            true = erlang:cancel_timer(R2) > 90000,
            false = erlang:cancel_timer(R2), false = erlang:read_timer(R2),
            receive never -> exit(came) after 5 -> ok end,
            % A message before the timeout cancels it.
            Me = self(),
            spawn(fun() -> Me ! quick end),
            receive quick -> ok after 30000 -> exit(late) end,
            % Messages that do not fit do not stretch the time.
            T = spawn(fun Tick() -> Me ! tick, receive stop -> ok after 3 -> Tick() end end),
            T2 = erlang:monotonic_time(millisecond),
            receive no_such_message -> ok after 30 -> ok end,
            T3 = erlang:monotonic_time(millisecond),
            true = T3 - T2 >= 30, true = T3 - T2 < 1000,
            T ! stop,
            register(named, self()),
            erlang:send_after(1, named, by_name), receive by_name -> ok end.",
    );
}

#[test]
fn exits() {
    check(
        "main() ->
            {P1, R1} = spawn_monitor(fun() -> exit(self(), kill), exit(survived) end),
            killed = down(P1, R1),
            {P2, R2} = spawn_monitor(fun() -> process_flag(trap_exit, true), exit(self(), stop),
                                              receive {'EXIT', _, stop} -> exit(trapped) end end),
            trapped = down(P2, R2),
            {P3, R3} = spawn_monitor(fun Loop() -> Loop() end),
            exit(P3, enough), enough = down(P3, R3),
            {P4, R4} = spawn_monitor(fun() -> exit(self(), normal), exit(survived) end),
            normal = down(P4, R4),
            {P5, R5} = spawn_monitor(fun() -> error(oops) end),
            {oops, [_ | _]} = down(P5, R5),
            {P6, R6} = spawn_monitor(fun() -> throw(ball) end),
            {{nocatch, ball}, _} = down(P6, R6),
            P7 = spawn(fun() -> receive after infinity -> ok end end),
            exit(P7, kill), false = is_process_alive(P7),
            {P8, R8} = spawn_monitor(fun(_) -> ok end),
            {{badarity, {_, []}}, _} = down(P8, R8),
            {P9, R9} = spawn_monitor(nomodule, nofunction, [1]),
            {undef, [{nomodule, nofunction, [1], _} | _]} = down(P9, R9).",
    );
}

#[test]
fn process_information() {
    check(
        "main() ->
            put(a, 1), put({b, 2}, [c]),
            each(fun(N) -> put(N, N * N) end, seq(1, 100)),
            10000 = get(100), 1 = get(a), [c] = get({b, 2}), undefined = get(zzz),
            each(fun(N) -> V = N * N, V = erase(N) end, seq(1, 100)),
            undefined = get(50),
            {dictionary, D} = process_info(self(), dictionary), 2 = length(D),
            P = spawn(fun() -> put(x, y), receive go -> receive stop -> ok end end end),
            P ! one, P ! {two, 2},
            {messages, [one, {two, 2}]} = process_info(P, messages),
            {message_queue_len, 2} = process_info(P, message_queue_len),
            {dictionary, [{x, y}]} = process_info(P, dictionary),
            {status, waiting} = process_info(P, status),
            {status, running} = process_info(self(), status),
            {current_function, {t, main, 0}} = process_info(self(), current_function),
            {initial_call, {erlang, apply, 2}} = process_info(P, initial_call),
            [{trap_exit, false}, {priority, normal}] = process_info(P, [trap_exit, priority]),
            {links, []} = process_info(P, links),
            link(P), {links, [P]} = process_info(self(), links), unlink(P),
            {memory, M} = process_info(P, memory), true = M > 0,
            true = is_list(process_info(P)),
            true = garbage_collect(), true = garbage_collect(P),
            {group_leader, G} = process_info(P, group_leader), G = group_leader(),
            group_leader(self(), P), Me = self(), {group_leader, Me} = process_info(P, group_leader),
            P ! go, P ! stop,
            normal = down_of_either(P),
            undefined = process_info(P, messages), undefined = process_info(P).
         down_of_either(P) -> case down_of(P) of noproc -> normal; R -> R end.",
    );
}

#[test]
fn priorities_and_suspension() {
    check(
        "main() ->
            normal = process_flag(priority, high), high = process_flag(priority, normal),
            Me = self(),
            P = spawn_opt(fun Loop() -> receive {ping, F} -> F ! pong, Loop() end end,
                          [{priority, low}, link, {min_heap_size, 1000}]),
            {priority, low} = process_info(P, priority),
            P ! {ping, Me}, receive pong -> ok end,
            true = erlang:suspend_process(P),
            P ! {ping, Me}, receive pong -> exit(ran) after 20 -> ok end,
            {status, suspended} = process_info(P, status),
            true = erlang:resume_process(P), receive pong -> ok after 5000 -> exit(stuck) end,
            unlink(P), exit(P, kill),
            {P2, R2} = spawn_opt(fun() -> grow([]) end, [monitor, {max_heap_size, 20000}]),
            killed = down(P2, R2).
         grow(L) -> grow([L | L]).",
    );
}

#[test]
fn many_links_and_monitors() {
    check(
        "main() ->
            Me = self(),
            P = spawn(fun() ->
                    L = map(fun(_) -> spawn_link(fun() -> receive after infinity -> ok end end) end,
                            seq(1, 3000)),
                    Me ! {children, L},
                    receive go -> exit(all) end
                end),
            L = receive {children, C} -> C end,
            R = map(fun(X) -> {X, monitor(process, X)} end, L),
            P ! go,
            each(fun({X, M}) -> all = down(X, M) end, R).",
    );
}

#[test]
fn endless_loops_share_the_schedulers() {
    // The deterministic driver's time passes with reductions, so this holds there too.
    check(
        "spin(N) -> spin(N + 1).
         main() ->
            L = map(fun(_) -> spawn(fun() -> spin(0) end) end, seq(1, 6)),
            each(fun(_) -> receive after 2 -> ok end end, seq(1, 10)),
            each(fun(P) -> exit(P, kill) end, L),
            each(fun(P) -> noproc = case down_of(P) of killed -> noproc; X -> X end end, L).",
    );
}

#[test]
fn all_to_all() {
    check(
        "main() ->
            Me = self(),
            N = 20,
            L = map(fun(I) -> spawn(fun() -> node_(I, N, Me) end) end, seq(1, N)),
            each(fun(P) -> P ! {all, L} end, L),
            S = map(fun(_) -> receive {done, X} -> X end end, seq(1, N)),
            true = sum(S) =:= N * 50 * sum(seq(1, N)).
         node_(I, N, Me) ->
            All = receive {all, L} -> L end,
            each(fun(K) -> each(fun(P) -> P ! {from, I, K} end, All) end, seq(1, 50)),
            Me ! {done, collect(N * 50, #{}, 0)}.
         % Each sender's messages come in order.
         collect(0, _, Sum) -> Sum;
         collect(Left, Last, Sum) ->
            receive {from, I, K} ->
                K0 = case Last of #{I := V} -> V; _ -> 0 end,
                K = K0 + 1,
                collect(Left - 1, Last#{I => K}, Sum + I)
            end.",
    );
}

/// Nothing is left of processes that have ended.
#[test]
fn everything_is_given_back() {
    for schedulers in [1, 2] {
        let (vm, status) = status(
            "main() ->
                Me = self(),
                each(fun(_) ->
                    L = map(fun(N) -> spawn(fun() -> register_maybe(N), Me ! {self(), [N, N]} end) end,
                            seq(1, 100)),
                    each(fun(P) -> receive {P, _} -> ok end end, L)
                end, seq(1, 300)),
                wait(1).
             register_maybe(50) -> catch register(fifty, self());
             register_maybe(_) -> erlang:send_after(1, self(), late).
             wait(N) -> case length(processes()) of N -> ok; _ -> erlang:yield(), wait(N) end.",
            Vm::builder().schedulers(schedulers),
        );
        assert_eq!(status, DONE);
        assert!(vm.process_count() <= 1);
        assert_eq!(vm.names.names(), []);
        assert!(vm.processes.pids().count() <= 1);
    }
}

/// The limit is an error, and it is a limit of live processes.
#[test]
fn too_many_processes() {
    let text = "main() ->
        each(fun(_) -> {P, R} = spawn_monitor(fun() -> ok end), normal = down(P, R) end, seq(1, 5000)),
        system_limit = try many(2000) catch error:E -> E end.
     many(0) -> ok;
     many(N) -> spawn(fun() -> receive after infinity -> ok end end), many(N - 1).";
    for schedulers in [1, 2] {
        let settings = Vm::builder().schedulers(schedulers).process_limit(1024);
        let (vm, status) = status(text, settings);
        assert_eq!(status, DONE);
        assert!(vm.process_count() <= 1024);
    }
}

/// What happens follows from the seed alone.
#[test]
fn the_seed_decides() {
    let text = "main() ->
        Me = self(),
        each(fun(N) -> spawn(fun() -> Me ! N end) end, seq(1, 30)),
        L = map(fun(_) -> receive N -> N end end, seq(1, 30)),
        erlang:halt(erlang:phash2(L) rem 100).";
    let runs = |seed| status(text, Vm::builder().deterministic(seed)).1;
    let first: Vec<_> = (1..8).map(runs).collect();
    let second: Vec<_> = (1..8).map(runs).collect();
    assert_eq!(first, second);
    assert!(
        first.iter().any(|status| *status != first[0]),
        "all seeds do the same: {first:?}"
    );
}

/// Without its first process nobody would end the system.
#[test]
fn a_first_process_that_crashes_ends_the_system() {
    let vm = Vm::builder().schedulers(1).build();
    let [module, run] =
        ["no_such_module", "run"].map(|text| vm.atoms.intern(text).expect("an atom"));
    vm.spawn_main(module, run, |_| Vec::new())
        .expect("there is room for a process");
    assert_eq!(vm.wait(), 1);
}
