%% The n-body task: the sun and four planets, moved in small steps; the energy before and after.
% group: sequential
% kernel: 4000
-module(n_body).
-export([main/1]).

main([]) -> main(["100000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

-define(DAYS, 365.24).
-define(SOLAR_MASS, 39.47841760435743).

-record(body, {x, y, z, vx, vy, vz, mass}).

work(Steps) ->
    Bodies = at_rest(bodies()),
    {energy_text(Bodies), energy_text(run(Steps, Bodies))}.

energy_text(Bodies) -> float_to_binary(energy(Bodies, 0.0), [{decimals, 9}]).

run(0, Bodies) -> Bodies;
run(N, Bodies) -> run(N - 1, [move(Body, 0.01) || Body <- attract(Bodies, 0.01)]).

%% Each body pulls at those behind it in the list, and they at it.
attract([], _) -> [];
attract([Body | Others], Dt) ->
    {Pulled, Rest} = pull(Body, Others, Dt, []),
    [Pulled | attract(Rest, Dt)].

pull(Body, [], _, Done) -> {Body, lists:reverse(Done)};
pull(#body{vx = Vx, vy = Vy, vz = Vz, mass = Mass} = Body, [Other | Others], Dt, Done) ->
    Dx = Body#body.x - Other#body.x,
    Dy = Body#body.y - Other#body.y,
    Dz = Body#body.z - Other#body.z,
    Square = Dx * Dx + Dy * Dy + Dz * Dz,
    Force = Dt / (Square * math:sqrt(Square)),
    Ours = Other#body.mass * Force,
    Theirs = Mass * Force,
    Pulled = Other#body{
        vx = Other#body.vx + Dx * Theirs,
        vy = Other#body.vy + Dy * Theirs,
        vz = Other#body.vz + Dz * Theirs
    },
    pull(Body#body{vx = Vx - Dx * Ours, vy = Vy - Dy * Ours, vz = Vz - Dz * Ours}, Others, Dt, [Pulled | Done]).

move(#body{x = X, y = Y, z = Z, vx = Vx, vy = Vy, vz = Vz} = Body, Dt) ->
    Body#body{x = X + Dt * Vx, y = Y + Dt * Vy, z = Z + Dt * Vz}.

energy([], Sum) -> Sum;
energy([#body{vx = Vx, vy = Vy, vz = Vz, mass = Mass} = Body | Others], Sum) ->
    Kinetic = 0.5 * Mass * (Vx * Vx + Vy * Vy + Vz * Vz),
    energy(Others, lists:foldl(fun(Other, Acc) -> Acc - potential(Body, Other) end, Sum + Kinetic, Others)).

potential(#body{x = X1, y = Y1, z = Z1, mass = M1}, #body{x = X2, y = Y2, z = Z2, mass = M2}) ->
    {Dx, Dy, Dz} = {X1 - X2, Y1 - Y2, Z1 - Z2},
    M1 * M2 / math:sqrt(Dx * Dx + Dy * Dy + Dz * Dz).

%% The sun moves against the others, so that the whole rests.
at_rest([Sun | Planets] = Bodies) ->
    Momentum = fun(Velocity) -> lists:sum([element(Velocity, Body) * Body#body.mass || Body <- Bodies]) end,
    [Sun#body{vx = -Momentum(#body.vx) / ?SOLAR_MASS,
              vy = -Momentum(#body.vy) / ?SOLAR_MASS,
              vz = -Momentum(#body.vz) / ?SOLAR_MASS} | Planets].

bodies() ->
    [#body{x = 0.0, y = 0.0, z = 0.0, vx = 0.0, vy = 0.0, vz = 0.0, mass = ?SOLAR_MASS},
     planet({4.84143144246472090, -1.16032004402742839, -0.103622044471123109},
            {0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023}, 0.000954791938424326609),
     planet({8.34336671824457987, 4.12479856412430479, -0.403523417114321381},
            {-0.00276742510726411256, 0.00499852801234917238, 0.0000230417297573763929}, 0.000285885980666130812),
     planet({12.8943695621391310, -15.1111514016986312, -0.223307578892655734},
            {0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556}, 0.0000436624404335156298),
     planet({15.3796971148509165, -25.9193146099879641, 0.179258772950371181},
            {0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870}, 0.0000515138902046611451)].

planet({X, Y, Z}, {Vx, Vy, Vz}, Mass) ->
    #body{x = X, y = Y, z = Z, vx = Vx * ?DAYS, vy = Vy * ?DAYS, vz = Vz * ?DAYS, mass = Mass * ?SOLAR_MASS}.
